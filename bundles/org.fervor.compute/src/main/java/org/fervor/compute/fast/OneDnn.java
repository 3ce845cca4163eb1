package org.fervor.compute.fast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Pointer;

/**
 * Everything native that a pass is made of: engine, stream, memory, primitives. It owns all of it and gives it back when closed.
 * <p>
 * Primitives get their scratch memory from here, one block for all: left to itself oneDNN keeps it per thread that made them, which breaks when another thread runs them.
 */
final class OneDnn implements AutoCloseable {

	private final Deque<Pointer> owned = new ArrayDeque<>();
	private final List<memory> scratch = new ArrayList<>();
	private final engine engine = own(new engine(org.bytedeco.dnnl.engine.kind.cpu, 0));
	private final stream stream = own(new stream(engine));
	private long scratchBytes;

	/** An argument of a primitive: one of oneDNN's {@code DNNL_ARG} numbers and what it stands for. */
	record Argument(int number, Tensor tensor) {
	}

	static Argument arg(int number, Tensor tensor) {
		return new Argument(number, tensor);
	}

	engine engine() {
		return engine;
	}

	/** Closes it with all the rest. */
	<T extends Pointer> T own(T pointer) {
		// closing twice does no harm
		owned.push(pointer);
		return pointer;
	}

	memory.desc layout(memory.format_tag tag, long... dims) {
		return own(new memory.desc(dims, memory.data_type.f32, tag));
	}

	/** "Whatever is fastest", for primitives to decide. */
	memory.desc anyLayout(long... dims) {
		return layout(memory.format_tag.any, dims);
	}

	/** New memory; its content is undefined. */
	Tensor allocate(memory.desc layout, long... dims) {
		return new Tensor(dims, own(layout), own(new memory(layout, engine)));
	}

	/** Another of the same shape and layout. */
	Tensor like(Tensor tensor) {
		return allocate(tensor.layout(), tensor.dims());
	}

	/** A shape over memory that somebody else owns. */
	Tensor view(Pointer data, memory.desc layout, long... dims) {
		return new Tensor(dims, layout, own(new memory(layout, engine, data)));
	}

	/** The same memory under another shape. */
	Tensor reshape(Tensor tensor, memory.desc layout, long... dims) {
		return view(own(tensor.memory().get_data_handle()), layout, dims);
	}

	/** Attributes that every primitive description must be made with. */
	primitive_attr attributes() {
		primitive_attr attributes = own(new primitive_attr());
		attributes.set_scratchpad_mode(dnnl.scratchpad_mode.user);
		return attributes;
	}

	/** A primitive with its arguments. {@link #ready()} must have been called before it runs. */
	Step step(primitive_desc_base description, primitive primitive, Argument... arguments) {
		own(description);
		own(primitive);
		IntMemoryMap map = own(new IntMemoryMap());
		for (Argument argument : arguments) {
			map.put(argument.number(), argument.tensor().memory());
		}
		memory.desc scratchpad = own(description.scratchpad_desc());
		if (scratchpad.get_size() > 0) {
			memory block = own(new memory(scratchpad, engine, new Pointer()));
			scratch.add(block);
			scratchBytes = Math.max(scratchBytes, scratchpad.get_size());
			map.put(dnnl.DNNL_ARG_SCRATCHPAD, block);
		}
		return () -> primitive.execute(stream, map);
	}

	/** Copies values from one layout to another. */
	Step reorder(Tensor from, Tensor to) {
		reorder.primitive_desc description = new reorder.primitive_desc(from.memory(), to.memory(), attributes(), false);
		return step(description, new reorder(description), arg(dnnl.DNNL_ARG_FROM, from), arg(dnnl.DNNL_ARG_TO, to));
	}

	/** The values in another layout: the tensor itself where it has that, else a copy that {@code append}'s step makes anew each time. */
	Tensor arranged(Tensor tensor, memory.desc layout, Consumer<Step> append) {
		if (same(own(layout), tensor.layout())) {
			return tensor;
		}
		Tensor copy = allocate(layout, tensor.dims());
		append.accept(reorder(tensor, copy));
		return copy;
	}

	/** The description of a primitive for the first choice of layouts, or, where there is only slow reference code for that, for the second. */
	<T, D extends primitive_desc_base> D fastest(Function<T, D> description, T first, T second) {
		D preferred = own(description.apply(first));
		if (!isReference(preferred)) {
			return preferred;
		}
		D other = own(description.apply(second));
		return isReference(other) ? preferred : other;
	}

	private static boolean isReference(primitive_desc_base description) {
		return description.impl_info_str().getString().startsWith("ref");
	}

	/** Whether both have the same shape and layout. */
	static boolean same(memory.desc a, memory.desc b) {
		return a.equals(b);
	}

	/** Allocates what the primitives made so far need to run. */
	void ready() {
		if (scratchBytes > 0) {
			Tensor shared = allocate(new memory.desc(new long[] { (scratchBytes + Float.BYTES - 1) / Float.BYTES }, memory.data_type.f32, memory.format_tag.x));
			Pointer data = own(shared.memory().get_data_handle());
			scratch.forEach(block -> block.set_data_handle(data));
		}
	}

	/** Waits until all steps that were run are done. */
	void await() {
		stream._wait();
	}

	@Override
	public void close() {
		while (!owned.isEmpty()) {
			owned.pop().close();
		}
	}
}
