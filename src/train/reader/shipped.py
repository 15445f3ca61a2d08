"""The weights of an int8 reader that ships, as a checkpoint: training goes on from it where the checkpoint itself is lost."""
import json
import re

import numpy as np
import onnx
import torch
from onnx import numpy_helper


def state(path):
    """name -> tensor, of NAME.onnx with NAME.json beside it."""
    g = onnx.load(path).graph
    w = {t.name: numpy_helper.to_array(t) for t in g.initializer}
    out = written(w) if "encoder.place" in w else traced(g, w)
    about = json.load(open(path.replace(".onnx", ".json")))["outputs"]
    if "attribution" in about:
        tr = np.array(about["attribution"]["transitions"], np.float32)
        out["crf.free"] = np.where(tr > -1000, tr, 0)
    return {k: torch.tensor(np.ascontiguousarray(v)) for k, v in out.items()}


def written(w):
    """The weights in a graph of onnx8.py, where products are stored input by output and token types lie in the places."""
    out = {}
    for k, v in w.items():
        name, _, kind = k.rpartition(".")
        if kind == "int8":
            v, k = v.astype(np.float32) * w[name + ".scale"], name + ("" if name == "bilinear" else ".weight")
            out[k] = v if name in ("bilinear", "encoder.word") else v.T
        elif kind in ("weight", "bias"):
            out[k] = v.T if name.startswith("out.") and kind == "weight" or k == "rel.weight" else v
    out["encoder.pos.weight"] = w["encoder.place"]
    out["encoder.typ.weight"] = np.zeros((2, w["encoder.place"].shape[1]), np.float32)
    return out


def traced(g, w):
    """Those in a graph traced from PyTorch (up to 0.3); the scale of the attention is taken out of the query weights again."""
    out = {k[len("model."):]: np.array(v) for k, v in w.items() if k.startswith("model.")}
    for k in w:
        if k.endswith("_wq"):
            full, name = w[k].astype(np.float32) * w[k[:-1] + "s"], re.sub(r"^/model/|/?(MatMul|Gather)(_output_0)?_wq$", "", k)
            if name == "":
                out["bilinear"] = full
            else:
                out[name.replace("/", ".") + ".weight"] = full if "Gather" in k else full.T
    for n in g.node:                                      # output layers in full precision: named after the bias added to the product
        if n.op_type == "Add":
            bias = [i for i in n.input if i.startswith("model.") and i.endswith(".bias")]
            product = next((m for m in g.node if m.op_type == "MatMul" and m.output[0] in n.input and m.input[1] in w), None)
            if bias and product is not None:
                out[bias[0][len("model."):-4] + "weight"] = w[product.input[1]].T
    typ = next((w[i] for n in g.node if n.op_type == "Add" for i in n.input if i.startswith("onnx::Add") and i in w), None)
    out["encoder.typ.weight"] = np.stack([typ, np.zeros_like(typ)])
    scale = np.sqrt(out["encoder.layers.0.q.weight"].shape[0] // 12)
    for k in [k for k in out if re.search(r"layers\.\d+\.q\.", k)]:
        out[k] = out[k] * scale
    return out


def load(path):
    """A checkpoint's weights; of several files (a,b) a later one adds what the earlier lack."""
    out = {}
    for x in path.split(","):
        for k, v in (state(x) if x.endswith(".onnx") else torch.load(x)).items():
            out.setdefault(k, v)
    return out
