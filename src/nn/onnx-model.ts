/** A graph of tensors as an ONNX model (IR version 9, opset 18). Field numbers are those of `onnx.proto3`. */

import { topologicalOrder } from './gradient.js';
import { ProtobufWriter } from './protobuf.js';
import type { Attribute, Tensor } from './tensor.js';

const ELEMENT_TYPE = { float32: 1, int64: 7, bool: 9 } as const;

/** Serialises a graph. Feeds and results go by the given names. */
export function onnxModel(outputs: Readonly<Record<string, Tensor>>): {
  model: Uint8Array;
  inputs: Map<string, Tensor>;
} {
  const order = topologicalOrder(Object.values(outputs));
  const inputs = new Map<string, Tensor>();
  for (const tensor of order)
    if (tensor.origin.kind === 'input' && outputs[tensor.origin.name] !== undefined)
      throw new TypeError(`'${tensor.origin.name}' names an input, so no result can have that name`);
  const named = namesOf(order, outputs);
  const valueName = (tensor: Tensor) => named.get(tensor)!;
  const graph = new ProtobufWriter();
  for (const tensor of order) {
    const { origin } = tensor;
    if (origin.kind === 'input') {
      const known = inputs.get(origin.name);
      if (known !== undefined && known !== tensor)
        throw new TypeError(`two inputs are named '${origin.name}'`);
      inputs.set(origin.name, tensor);
    } else if (origin.kind === 'operation') graph.message(1, nodeMessage(tensor, origin, valueName));
  }
  for (const [name, tensor] of Object.entries(outputs))
    if (valueName(tensor) !== name) graph.message(1, identityNode(valueName(tensor), name));
  graph.text(2, 'graph');
  for (const tensor of order)
    if (tensor.origin.kind === 'constant')
      graph.message(5, tensorMessage(valueName(tensor), tensor, tensor.origin.values));
  for (const tensor of inputs.values()) graph.message(11, valueInfo(valueName(tensor), tensor));
  for (const [name, tensor] of Object.entries(outputs)) graph.message(12, valueInfo(name, tensor));
  const model = new ProtobufWriter()
    .integer(1, 9)
    .text(2, 'burn-qed')
    .message(7, graph)
    .message(8, new ProtobufWriter().text(1, '').integer(2, 18));
  return { model: model.finish(), inputs };
}

/** A result is computed under its own name, so that it need not be copied; a second name for one tensor is a copy. */
function namesOf(
  order: readonly Tensor[],
  outputs: Readonly<Record<string, Tensor>>,
): ReadonlyMap<Tensor, string> {
  const taken = new Set(
    order.map(tensor => (tensor.origin.kind === 'input' ? tensor.origin.name : `t${tensor.id}`)),
  );
  const names = new Map<Tensor, string>();
  for (const [name, tensor] of Object.entries(outputs))
    if (tensor.origin.kind === 'operation' && !names.has(tensor) && !taken.has(name)) names.set(tensor, name);
  for (const tensor of order)
    if (!names.has(tensor))
      names.set(tensor, tensor.origin.kind === 'input' ? tensor.origin.name : `t${tensor.id}`);
  return names;
}

function nodeMessage(
  tensor: Tensor,
  origin: Tensor['origin'] & { kind: 'operation' },
  valueName: (tensor: Tensor) => string,
): ProtobufWriter {
  const node = new ProtobufWriter();
  for (const source of origin.inputs) node.text(1, valueName(source));
  node.text(2, valueName(tensor)).text(4, origin.operator);
  for (const [name, value] of Object.entries(origin.attributes))
    node.message(5, attributeMessage(name, value));
  return node;
}

function identityNode(from: string, to: string): ProtobufWriter {
  return new ProtobufWriter().text(1, from).text(2, to).text(4, 'Identity');
}

function attributeMessage(name: string, value: Attribute): ProtobufWriter {
  const attribute = new ProtobufWriter().text(1, name);
  if (typeof value === 'number') return attribute.integer(3, value).integer(20, 2);
  if (typeof value === 'string') return attribute.text(4, value).integer(20, 3);
  if ('float' in value) return attribute.float(2, value.float).integer(20, 1);
  for (const item of value) attribute.integer(8, item);
  return attribute.integer(20, 7);
}

function tensorMessage(name: string, tensor: Tensor, values: Float32Array | BigInt64Array): ProtobufWriter {
  const message = new ProtobufWriter();
  for (const extent of tensor.shape) message.integer(1, extent);
  return message
    .integer(2, ELEMENT_TYPE[tensor.type])
    .text(8, name)
    .bytes(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

function valueInfo(name: string, tensor: Tensor): ProtobufWriter {
  const shape = new ProtobufWriter();
  for (const extent of tensor.shape) shape.message(1, new ProtobufWriter().integer(1, extent));
  const type = new ProtobufWriter().integer(1, ELEMENT_TYPE[tensor.type]).message(2, shape);
  return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, type));
}
