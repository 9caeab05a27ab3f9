import { dispatch, reads, writes } from './dispatch.ts';
import { type KernelCall, makeFloats, registerOwnKernel } from './kernel.ts';

/**
 * Mean cross-entropy of softmax(logits) against label distributions, both `[batch, classes]`, and its
 * gradient by the logits: one dispatch in the place of a dozen.
 */
export function registerCrossEntropy(): void {
  registerOwnKernel(
    'SoftmaxCrossEntropy',
    ({ inputs, backend }: KernelCall<'logits' | 'labels', unknown>) => {
      const [batch = 0, classes = 0] = inputs.logits.shape;
      const loss = makeFloats(backend, []);
      const gradient = makeFloats(backend, inputs.logits.shape);
      dispatch(backend, {
        shader: { name: 'crossEntropy', constants: { classes }, code: () => code },
        bindings: {
          loss: writes(loss),
          gradient: writes(gradient),
          logits: reads(inputs.logits),
          labels: reads(inputs.labels),
        },
        integers: { batch },
        workgroups: [1, 1, 1],
      });
      return [loss, gradient];
    },
  );
}

const threads = 64;

/** A thread takes every 64th row; the rows' losses are added as a tree. */
const code = /* wgsl */ `
var<workgroup> sums: array<f32, ${threads}>;

fn row_loss(row: i32) -> f32 {
  let start = row * classes;
  var largest = logits[start];
  for (var i = 1; i < classes; i++) { largest = max(largest, logits[start + i]); }
  var total = 0f;
  for (var i = 0; i < classes; i++) { total += exp(logits[start + i] - largest); }
  let shift = largest + log(total);
  var sum = 0f;
  for (var i = start; i < start + classes; i++) {
    let log_probability = logits[i] - shift;
    let label = labels[i];
    // 0 · ∞ is no number, but what no label asks for costs nothing.
    if (label != 0) { sum -= label * log_probability; }
    gradient[i] = (exp(log_probability) - label) / f32(uniforms.batch);
  }
  return sum;
}

@compute @workgroup_size(${threads})
fn main(@builtin(local_invocation_index) lane: u32) {
  var sum = 0f;
  for (var row = i32(lane); row < uniforms.batch; row += ${threads}) { sum += row_loss(row); }
  sums[lane] = sum;
  for (var half = ${threads / 2}u; half > 0; half /= 2) {
    workgroupBarrier();
    if (lane < half) { sums[lane] += sums[lane + half]; }
  }
  if (lane == 0) { loss[0] = sums[0] / f32(uniforms.batch); }
}`;
