"""A reader's weights as an ONNX graph for ONNX Runtime: int8 products, fused attention and normalisation.

The graph is written by hand: traced from PyTorch, a third of the time goes into moving numbers about. It takes one window, or several of
one length: there is no mask, because a fused attention is quicker without one."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FUSED = "com.microsoft"     # ONNX Runtime's own operators; every build of it has them


class Graph:
    """Collects nodes and weights; int8 says whether the large products have int8 weights and inputs quantised on the fly."""

    def __init__(self, state, int8):
        self.w = {k: v.detach().float().numpy() for k, v in state.items()}
        self.int8, self.nodes, self.weights, self.quantised, self.count = int8, [], [], {}, 0

    def constant(self, value, name):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op, inputs, outputs=1, domain="", **attributes):
        self.count += 1
        names = [f"{op}_{self.count}" + ("" if i == 0 else f"_{i}") for i in range(outputs)]
        self.nodes.append(helper.make_node(op, inputs, names, name=names[0], domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def scaled(self, w, axis, name):
        """Weights to int8 with a scale a column (axis 0) or a row (axis 1)."""
        s = np.maximum(np.abs(w).max(axis, keepdims=axis == 1), 1e-8) / 127.0
        q = np.clip(np.round(w / s), -127, 127).astype(np.int8)
        return self.constant(q, name + ".int8"), self.constant(s.astype(np.float32), name + ".scale")

    def dense(self, x, name, bias=True, weight=None):
        """x by a dense layer, its bias added."""
        w = self.w[name + ".weight"].T if weight is None else weight
        b = self.constant(self.w[name + ".bias"], name + ".bias") if bias else ""
        if not self.int8:
            y = self.node("MatMul", [x, self.constant(w, name + ".weight")])
            return self.node("Add", [y, b]) if bias else y
        if x not in self.quantised:
            self.quantised[x] = self.node("DynamicQuantizeLinear", [x], 3)
        q, s, z = self.quantised[x]
        weight, scale = self.scaled(w, 0, name)
        return self.node("MatMulIntegerToFloat", [q, weight, s, scale, z, "", b], domain=FUSED)

    def small(self, x, name):
        """An output layer: few columns, full precision."""
        y = self.node("MatMul", [x, self.constant(self.w[name + ".weight"].T, name + ".weight")])
        return self.node("Add", [y, self.constant(self.w[name + ".bias"], name + ".bias")])

    def normed(self, x, skip, name):
        parts = [self.constant(self.w[f"{name}.{k}"], f"{name}.{k}") for k in ("weight", "bias")]
        return self.node("SkipLayerNormalization", [x, skip, *parts], domain=FUSED, epsilon=1e-12)

    def embedded(self):
        e = "encoder.word"
        if self.int8:
            q, s = self.scaled(self.w[e + ".weight"], 1, e)
            rows = self.node("Cast", [self.node("Gather", [q, "input_ids"])], to=TensorProto.FLOAT)
            x = self.node("Mul", [rows, self.node("Gather", [s, "input_ids"])])
        else:
            x = self.node("Gather", [self.constant(self.w[e + ".weight"], e), "input_ids"])
        place = self.constant(self.w["encoder.pos.weight"] + self.w["encoder.typ.weight"][0], "encoder.place")
        length = self.node("Slice", [self.node("Shape", ["input_ids"]), *(self.constant(np.array([v]), k) for k, v in
                                                                         (("one", 1), ("two", 2), ("zero", 0)))])
        place = self.node("Slice", [place, "zero", length, "zero"])
        feature = self.node("Gather", [self.constant(self.w["features.weight"], "features.weight"), "features"])
        return self.normed(x, self.node("Add", [feature, place]), "encoder.ln")

    def layer(self, x, i, heads):
        n = f"encoder.layers.{i}."
        q, k, v = (self.dense(x, n + p) for p in "qkv")
        y = self.node("MultiHeadAttention", [q, k, v], domain=FUSED, num_heads=heads)
        y = self.normed(self.dense(y, n + "o"), x, n + "ln1")
        z = self.node("BiasGelu", [self.dense(y, n + "i", bias=False), self.constant(self.w[n + "i.bias"], n + "i.bias")], domain=FUSED)
        return self.normed(self.dense(z, n + "f"), y, n + "ln2")

    def tree(self, x):
        """(arc, deprel)"""
        d, g = (self.node("LeakyRelu", [self.dense(x, k)], alpha=0.1) for k in ("dependent", "head"))
        d = self.dense(d, "bilinear", False, self.w["bilinear"])
        arc = self.node("MatMul", [d, self.node("Transpose", [g], perm=[0, 2, 1])])
        governor = self.node("MatMul", [self.node("Softmax", [arc], axis=-1), self.dense(x, "rel_head")])
        own = self.node("LeakyRelu", [self.node("Add", [self.dense(x, "rel_own"), governor])], alpha=0.1)
        return arc, self.small(own, "rel")


def build(model, outputs, path, int8=True):
    """Writes the reader's graph with these outputs."""
    g = Graph(model.state_dict(), int8)
    x = g.embedded()
    for i, layer in enumerate(model.encoder.layers):
        x = g.layer(x, i, layer.heads)
    y = {h: g.small(x, "out." + h) for h in outputs if h not in ("arc", "deprel")}
    if "arc" in outputs:
        y["arc"], y["deprel"] = g.tree(x)
    g.nodes += [helper.make_node("Identity", [y[h]], [h]) for h in outputs]

    def value(name, kind, *shape):
        return helper.make_tensor_value_info(name, kind, ["b", "n", *shape])

    graph = helper.make_graph(g.nodes, "reader", [value(k, TensorProto.INT64) for k in ("input_ids", "features")],
                              [value(h, TensorProto.FLOAT, "n" if h == "arc" else len(model.labels[h])) for h in outputs], g.weights)
    m = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)], producer_name="parley")
    m.ir_version = 8
    onnx.save(m, path)
