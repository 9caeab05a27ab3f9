import type { Held } from './page.ts';
import type { Ride } from './ride.ts';

/** Memory may waver by so much between two moments of a training. */
const waveringBytes = 8e6;

/** What is wrong with a ride through misfortunes, seen beside one without; empty if nothing is. */
export function judge(ride: Ride, undisturbed: Ride, epochs: number): string[] {
  return [
    ...[ride, undisturbed].flatMap((one) => [
      ...incomplete(one, epochs),
      ...notFinite(one),
      ...growth(one.samples),
    ]),
    ...differences(ride, undisturbed),
  ];
}

/** Every epoch must be in the log of each network, once and in order. */
function incomplete({ logs }: Ride, epochs: number): string[] {
  const expected = Array.from({ length: epochs }, (_, index) => `Epoch ${index + 1}/${epochs}`);
  const faults = logs.flatMap((lines, index) => {
    const found = lines.filter((line) => line.startsWith('Epoch '));
    return found.join() === expected.join()
      ? []
      : [`Log ${index + 1} has not every epoch in order`];
  });
  return logs.length === 2 ? faults : ['There are not two logs'];
}

function notFinite({ numbers }: Ride): string[] {
  return Object.entries(numbers)
    .filter(([, value]) => !Number.isFinite(Number(value)))
    .map(([name, value]) => `${name} is ${value}`);
}

/** The last quarter of the samples must not hold more than the first did. */
function growth(samples: readonly Held[]): string[] {
  const quarter = Math.ceil(samples.length / 4);
  const most = (part: readonly Held[], name: keyof Held) =>
    Math.max(...part.map((sample) => sample[name]));
  const change = (name: keyof Held) => ({
    early: most(samples.slice(0, quarter), name),
    late: most(samples.slice(-quarter), name),
  });
  const [tensors, bytes] = [change('tensors'), change('bytes')];
  return [
    ...(tensors.late > tensors.early ? [`Tensors grew: ${tensors.early} to ${tensors.late}`] : []),
    ...(bytes.late > bytes.early + waveringBytes
      ? [`Memory grew: ${bytes.early} to ${bytes.late} bytes`]
      : []),
  ];
}

/** On one backend nothing that befalls a training may change a single number of it. */
function differences(ride: Ride, undisturbed: Ride): string[] {
  const lines = ride.logs.flat();
  const unlike = undisturbed.logs.flat().filter((line, index) => line !== lines[index]);
  const curves = undisturbed.curves.filter((path, index) => path !== ride.curves[index]);
  const numbers = Object.entries(undisturbed.numbers)
    .filter(([name, value]) => ride.numbers[name] !== value)
    .map(([name, value]) => `${name} is ${ride.numbers[name] ?? 'missing'} instead of ${value}`);
  return [
    ...numbers,
    ...(unlike.length > 0 ? [`${unlike.length} lines of the logs differ: ${unlike[0] ?? ''}`] : []),
    ...(curves.length > 0 ? [`${curves.length} curves differ`] : []),
  ];
}
