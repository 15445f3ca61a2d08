"""Trainer of Parley's neural reader: corpora to documents, documents to windows, windows to a model, a model to int8 ONNX."""
