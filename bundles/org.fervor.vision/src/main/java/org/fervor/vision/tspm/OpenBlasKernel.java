package org.fervor.vision.tspm;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_full;

/** Responses as matrix products by OpenBLAS: one product per row of cells of the filters. */
final class OpenBlasKernel implements ResponseKernel {

	private final PackedFilters filters;
	private final FloatPointer[] weights;
	private final OneBlasThread oneThread = OneBlasThread.begin();

	OpenBlasKernel(PackedFilters filters) {
		this.filters = filters;
		this.weights = new FloatPointer[filters.rows()];
		for (int row = 0; row < weights.length; row++) {
			weights[row] = new FloatPointer(filters.row(row));
		}
	}

	@Override
	public void respond(FeatureGrid grid, ResponseMaps out, int top, int end) {
		int width = out.shape().width();
		int places = (end - top) * width;
		float[] neighbourhoods = filters.neighbourhoods(grid, top, end - top + filters.rows() - 1);
		float[] result = new float[filters.count() * places];
		try (FloatPointer features = new FloatPointer(neighbourhoods); FloatPointer product = new FloatPointer((long) result.length)) {
			for (int row = 0; row < filters.rows(); row++) {
				features.position((long) row * width * filters.rowLength());
				multiply(weights[row], features, places, row == 0 ? 0 : 1, product);
			}
			product.get(result);
		}
		for (int i = 0; i < filters.count(); i++) {
			float[] map = out.maps()[filters.filter(i)];
			for (int y = top; y < end; y++) {
				System.arraycopy(result, i * places + (y - top) * width, map, out.shape().index(0, y), width);
			}
		}
	}

	/** product (filters x places) = kept times product + weights (filters x rowLength) times features (places x rowLength), transposed. */
	private void multiply(FloatPointer weights, FloatPointer features, int places, float kept, FloatPointer product) {
		int length = filters.rowLength();
		openblas_full.cblas_sgemm(openblas_full.CblasRowMajor, openblas_full.CblasNoTrans, openblas_full.CblasTrans, filters.count(), places, length, //
				1f, weights, length, features, length, kept, product, places);
	}

	@Override
	public void close() {
		for (FloatPointer pointer : weights) {
			pointer.close();
		}
		oneThread.close();
	}
}
