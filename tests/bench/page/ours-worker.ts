/** Ours, on a backend made ready as the site makes it. */
import { browserCandidates } from '../../../src/engine/backends/candidates.ts';
import { useWasm, wasmThreads } from '../../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../../src/engine/backends/wasm-files-browser.ts';
import { needed } from '../../../src/engine/needed.ts';
import { OurTraining } from '../ours.ts';
import type { Setting } from '../row.ts';
import { answerCalls } from './answer-calls.ts';
import { dispatchesPerStep } from './count-dispatches.ts';
import { isSoftwareGpu } from './gpu.ts';

answerCalls(async (setting) => {
  const isSoftware = await isSoftwareGpu(setting.backend);
  await use(setting);
  const training = new OurTraining(setting.model);
  return {
    isSoftware,
    train: (steps) => training.train(steps),
    dispatches: () => dispatchesPerStep((steps) => training.trainBlock(steps)),
    memory: () => training.memory(),
  };
});

/** Only WASM is told how many threads to use; the site finds that out by trying. */
async function use({ backend, threads }: Setting): Promise<void> {
  if (backend === 'wasm') {
    await useWasm(wasmFiles, threads);
    const { size } = wasmThreads();
    if (size !== threads) throw new Error(`${size} threads started, not ${threads}`);
    return;
  }
  const candidate = needed(browserCandidates.find(({ name }) => name === backend));
  await candidate.use((detail) => {
    throw new Error(detail);
  });
}
