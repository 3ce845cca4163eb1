"""Makes further fixtures of KerasImportTest without Keras: models as Keras 2 stores them, and what they must answer, computed by NumPy from the definitions of the layers.

    python3 make_h5.py     (NumPy and h5py)
"""
import json

import h5py
import numpy as np

SIZE = 12
rng = np.random.RandomState(5)
luma = np.array([0.299, 0.587, 0.114])


def weights(*shape):
    return (rng.randn(*shape) / np.sqrt(np.prod(shape[:-1]))).astype("f4")


def windows(x, rows, columns, stride):
    height, width = (x.shape[0] - rows) // stride + 1, (x.shape[1] - columns) // stride + 1
    return {(i, j): x[i * stride:i * stride + rows, j * stride:j * stride + columns] for i in range(height) for j in range(width)}, height, width


def conv(inputs, filters, size, stride=1, padding="valid", activation="relu"):
    kernel, bias = weights(*size, inputs, filters), weights(filters)

    def run(x):
        if padding == "same":
            x = np.pad(x, ((size[0] // 2,) * 2, (size[1] // 2,) * 2, (0, 0)))
        places, height, width = windows(x, *size, stride)
        y = np.array([[np.tensordot(places[i, j], kernel, axes=3) for j in range(width)] for i in range(height)]) + bias
        return np.maximum(y, 0) if activation == "relu" else y
    return ("Conv2D", dict(filters=filters, kernel_size=list(size), strides=[stride, stride], padding=padding, activation=activation, use_bias=True), [kernel, bias], run)


def pool():
    def run(x):
        places, height, width = windows(x, 2, 2, 2)
        return np.array([[places[i, j].max((0, 1)) for j in range(width)] for i in range(height)])
    return ("MaxPooling2D", dict(pool_size=[2, 2], strides=[2, 2], padding="valid"), [], run)


def norm(count, axis, numpy_axis):
    gamma, beta, mean, variance = 1 + 0.2 * weights(count), weights(count), 0.3 * weights(count), (0.5 + rng.rand(count)).astype("f4")

    def run(x):
        shape = [1] * x.ndim
        shape[numpy_axis] = -1
        g, b, m, v = (a.reshape(shape) for a in (gamma, beta, mean, variance))
        return (x - m) / np.sqrt(v + 1e-3) * g + b
    return ("BatchNormalization", dict(axis=axis, momentum=0.99, epsilon=1e-3, center=True, scale=True), [gamma, beta, mean, variance], run)


def dense(inputs, units, activation):
    kernel, bias = weights(inputs, units), weights(units)

    def run(x):
        y = x @ kernel + bias
        if activation == "softmax":
            y = np.exp(y - y.max())
            return y / y.sum()
        return np.maximum(y, 0) if activation == "relu" else y
    return ("Dense", dict(units=units, activation=activation, use_bias=True), [kernel, bias], run)


def leaky(slope):
    return ("LeakyReLU", dict(alpha=slope), [], lambda x: np.where(x > 0, x, slope * x))


def plain(kind, **config):
    return (kind, config, [], lambda x: x)


flatten = ("Flatten", {}, [], lambda x: x.ravel())


def store(name, channels, *layers):
    nodes = [("InputLayer", dict(batch_input_shape=[None, SIZE, SIZE, channels], name="input_1"))]
    named = [(f"{kind.lower()}_{i}", kind, config, values, run) for i, (kind, config, values, run) in enumerate(layers)]
    nodes += [(kind, dict(config, name=called)) for called, kind, config, _, _ in named]
    with h5py.File(name + ".h5", "w") as h:
        h.attrs["model_config"] = json.dumps({"class_name": "Sequential", "config": {"name": "made", "layers": [{"class_name": k, "config": c} for k, c in nodes]}})
        groups = h.create_group("model_weights")
        for called, kind, config, values, run in named:
            group = groups.create_group(called)
            group.attrs["weight_names"] = [f"{called}/{i}:0".encode() for i in range(len(values))]
            for i, value in enumerate(values):
                group.create_dataset(f"{called}/{i}:0", data=value)
    images = rng.randint(0, 256, (2, SIZE, SIZE, 3))
    scores = []
    for image in images:
        x = image / 255 if channels == 3 else (image @ luma)[..., None] / 255
        for layer in named:
            x = layer[4](x)
        scores.append(x.tolist())
    with open(name + ".h5.json", "w") as out:
        json.dump({"size": SIZE, "images": images.reshape(2, -1).tolist(), "scores": scores}, out)


store("valid", 3, conv(3, 5, (3, 3)), pool(), conv(5, 4, (2, 3), activation="linear"), ("Activation", dict(activation="relu"), [], lambda x: np.maximum(x, 0)), flatten, dense(4 * 3 * 4, 7, "softmax"))
store("valid_strided", 1, conv(1, 4, (4, 4), 2), flatten, dense(5 * 5 * 4, 7, "softmax"))
store("leaky", 3, conv(3, 4, (3, 3), padding="same", activation="linear"), leaky(0.2), pool(), flatten, dense(6 * 6 * 4, 9, "linear"), leaky(0.3), dense(9, 7, "softmax"))
store("flat_norm", 3, conv(3, 4, (3, 3), padding="same"), pool(), flatten, norm(144, [1], 0), plain("Dropout", rate=0.5), norm(144, -1, 0), dense(144, 8, "relu"),
      norm(8, [1], 0), dense(8, 7, "softmax"))
store("training_only", 3, plain("Sequential", layers=[{"class_name": "RandomFlip", "config": {"name": "flip"}}, {"class_name": "RandomRotation", "config": {"name": "turn"}}]),
      conv(3, 4, (3, 3), padding="same"), plain("SpatialDropout2D", rate=0.2), plain("GaussianNoise", stddev=0.1), pool(), flatten, dense(144, 7, "softmax"))
store("grey_dense", 1, flatten, dense(144, 7, "softmax"))
# twelve rows and twelve channels, so that the sizes agree along either axis
store("rows_norm", 3, conv(3, 12, (3, 3), padding="same"), norm(12, [1], 0), pool(), flatten, dense(6 * 6 * 12, 7, "softmax"))
