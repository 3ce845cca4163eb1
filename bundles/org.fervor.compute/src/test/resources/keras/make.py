"""Makes the fixtures of KerasImportTest: small Keras models with random weights, and what Keras itself answers on two images.

    KERAS_BACKEND=jax python make.py     (Keras 3)
"""
import json

import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(3)
rng = np.random.default_rng(3)


def store(model, file, channels):
    for layer in model.layers:
        layer.set_weights([w + (rng.uniform(0.1, 0.4, w.shape) if "variance" in v.path else rng.normal(0, 0.1, w.shape)) for w, v in zip(layer.get_weights(), layer.weights)])
    size = model.input_shape[1]
    images = rng.integers(0, 256, (2, size, size, 3))
    inputs = images / 255 if channels == 3 else (images @ np.array([0.299, 0.587, 0.114]))[..., None] / 255
    model.save(file)
    with open(file + ".json", "w") as out:
        json.dump({"size": size, "images": images.reshape(2, -1).tolist(), "scores": np.asarray(model(inputs.astype("float32"), training=False)).tolist()}, out)


chain = keras.Sequential([
    keras.Input((12, 12, 3)), layers.Conv2D(4, 3, padding="same", activation="relu"), layers.MaxPooling2D(2), layers.BatchNormalization(),
    layers.Conv2D(6, 3, padding="same", use_bias=False), layers.Activation("relu"), layers.Dropout(0.25), layers.AveragePooling2D(2),
    layers.Flatten(), layers.Dense(8, activation="tanh"), layers.Dropout(0.5), layers.Dense(7, activation="softmax")])
store(chain, "chain.keras", 3)

grey = keras.Sequential([
    keras.Input((10, 10, 1)), layers.ZeroPadding2D(1), layers.Conv2D(4, 3, activation="relu"), layers.MaxPooling2D(2, padding="same"), layers.BatchNormalization(),
    layers.Flatten(), layers.Dense(8, activation="sigmoid"), layers.Dense(6), layers.Softmax()])
store(grey, "grey.h5", 1)

image = keras.Input((12, 12, 3))
first = layers.Conv2D(6, 3, padding="same")(image)
first = layers.ReLU()(layers.BatchNormalization()(first))
body = layers.Conv2D(6, 3, padding="same", activation="relu")(first)
body = layers.BatchNormalization()(layers.Conv2D(6, 3, padding="same")(body))
joined = layers.ReLU()(layers.Add()([body, first]))
left = layers.Conv2D(3, 1, padding="same", activation="relu")(joined)
right = layers.Conv2D(2, (1, 3), padding="same", activation="relu")(joined)
both = layers.Concatenate()([left, right, layers.MaxPooling2D(3, strides=1, padding="same")(joined)])
store(keras.Model(image, layers.Dense(7, activation="softmax")(layers.GlobalAveragePooling2D()(both))), "graph.keras", 3)

other = keras.Sequential([keras.Input((12, 12, 3)), layers.SeparableConv2D(4, 3, padding="same", name="thin"), layers.Flatten(), layers.Dense(7, activation="softmax")])
store(other, "unknown.keras", 3)
