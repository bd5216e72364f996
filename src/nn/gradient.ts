/** Reverse-mode differentiation: the gradients of a scalar are new nodes of the same graph. */

import { add } from './elementwise.js';
import { shapeText, sizeOf } from './shape.js';
import { constant, type Tensor } from './tensor.js';

/** Everything that a tensor is computed from, inputs before results. */
export function topologicalOrder(outputs: readonly Tensor[]): Tensor[] {
  const order: Tensor[] = [];
  const done = new Set<Tensor>();
  const stack: { tensor: Tensor; ready: boolean }[] = [...outputs]
    .reverse()
    .map(tensor => ({ tensor, ready: false }));
  while (stack.length > 0) {
    const { tensor, ready } = stack.pop()!;
    if (done.has(tensor)) continue;
    if (ready || tensor.origin.kind !== 'operation') {
      done.add(tensor);
      order.push(tensor);
      continue;
    }
    stack.push({ tensor, ready: true });
    for (const source of [...tensor.origin.inputs].reverse()) stack.push({ tensor: source, ready: false });
  }
  return order;
}

/**
 * Gradients of a scalar with respect to tensors that it is computed from; zeros for those that it does not depend on.
 * @throws {TypeError} if `loss` is no scalar.
 */
export function gradients(loss: Tensor, variables: readonly Tensor[]): Tensor[] {
  if (sizeOf(loss.shape) !== 1)
    throw new TypeError(`gradients need a scalar, not shape ${shapeText(loss.shape)}`);
  const wanted = dependents(loss, new Set(variables));
  const outer = new Map<Tensor, Tensor>([[loss, constant([1], loss.shape)]]);
  for (const tensor of topologicalOrder([loss]).reverse()) {
    const gradient = outer.get(tensor);
    if (gradient === undefined || tensor.origin.kind !== 'operation') continue;
    const { inputs } = tensor.origin;
    if (!inputs.some(source => wanted.has(source))) continue;
    for (const [i, part] of tensor.origin.gradient(gradient).entries()) {
      const source = inputs[i]!;
      if (part === undefined || !wanted.has(source)) continue;
      const known = outer.get(source);
      outer.set(source, known === undefined ? part : add(known, part));
    }
  }
  return variables.map(
    variable => outer.get(variable) ?? constant(new Float32Array(sizeOf(variable.shape)), variable.shape),
  );
}

/** The tensors that depend on some variable: only through them do gradients flow. */
function dependents(loss: Tensor, variables: ReadonlySet<Tensor>): Set<Tensor> {
  const result = new Set<Tensor>(variables);
  for (const tensor of topologicalOrder([loss]))
    if (tensor.origin.kind === 'operation' && tensor.origin.inputs.some(source => result.has(source)))
      result.add(tensor);
  return result;
}
