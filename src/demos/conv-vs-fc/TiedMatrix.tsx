import { useState } from 'preact/hooks';
import { convolutionMatrix, matrixCounts, type WeightRow } from '../../math/convolution-matrix.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Grid } from '../../ui/Grid.tsx';
import { limits, pixelOrders, pixelPlaces, windowOf, type ConvVsFcState } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<ConvVsFcState>;
}

const kernelSize = 3;
const sizes = Array.from(
  { length: limits.matrixSize.max - limits.matrixSize.min + 1 },
  (_, index) => String(limits.matrixSize.min + index),
);

/** The weights that a fully connected layer needs to be a convolution: mostly zeros, the rest tied. */
export function TiedMatrix({ demo }: Props) {
  const { t, count } = useWords();
  const { matrixSize, pixels, padding } = demo.state.value;
  const window = windowOf({ inputSize: matrixSize, kernelSize, padding });
  const inOrder = convolutionMatrix(matrixSize, window);
  const places = pixelPlaces(demo.state.value, matrixSize ** 2);
  const matrix = inOrder.map((row) => places.map((place) => row[place]));
  const { cells, used, different } = matrixCounts(matrix);
  return (
    <div class="cvf-part">
      <h4>{t.matrixTitle}</h4>
      <p>{t.matrixLead}</p>
      <div class="cvf-fields needs-script">
        <ChoiceField
          label={t.matrixSize}
          name="matrixSize"
          value={String(matrixSize)}
          options={sizes.map((value) => ({ value, label: `${value}×${value}` }))}
          disabled={demo.locked}
          onChange={(value) => {
            demo.change({ matrixSize: Number(value) });
          }}
        />
        <ChoiceField
          label={t.pixels}
          name="pixels"
          value={pixels}
          options={pixelOrders.map((value) => ({ value, label: t[`pixels_${value}`] }))}
          disabled={demo.locked}
          onChange={(value) => {
            demo.change({ pixels: value });
          }}
        />
      </div>
      <LinkedGrids matrix={matrix} inputSize={matrixSize} />
      <p>
        {fill(t.matrixCounts, {
          cells: count(cells),
          zeros: count(cells - used),
          used: count(used),
          different: count(different),
        })}{' '}
        {pixels === 'permuted' && t.matrixPermuted}
      </p>
    </div>
  );
}

/** The matrix with the image that it reads and the map that it gives: pointing at one shows it in all. */
function LinkedGrids(props: { readonly matrix: readonly WeightRow[]; readonly inputSize: number }) {
  const { t, count } = useWords();
  const { matrix, inputSize } = props;
  const [pointed, point] = useState({ output: 4, input: 7 });
  const outputSize = Math.sqrt(matrix.length);
  const output = Math.min(pointed.output, matrix.length - 1);
  const input = Math.min(pointed.input, inputSize ** 2 - 1);
  const row = matrix[output] ?? [];
  const says = (atOutput: number, atInput: number) => {
    const weight = matrix[atOutput]?.[atInput];
    return fill(weight === undefined ? t.readsNot : t.reads, {
      output: count(atOutput + 1),
      input: count(atInput + 1),
      weight: count((weight ?? 0) + 1),
    });
  };
  const weightCells = (weightAt: (row: number, column: number) => number | undefined) => ({
    valueAt: weightAt,
    text: (weight: number) => String(weight + 1),
    fillAt: (r: number, c: number) => weightColour(weightAt(r, c)),
    inkAt: () => 'var(--cvf-ink)',
  });
  return (
    <div class="cvf-matrix" dir="ltr">
      <figure>
        <figcaption dir="auto">{t.input}</figcaption>
        <Grid
          label={t.input}
          rows={inputSize}
          columns={inputSize}
          {...weightCells((r, c) => row[r * inputSize + c])}
          cursor={{ row: Math.floor(input / inputSize), column: input % inputSize }}
          onCursor={(r, c) => {
            point({ output, input: r * inputSize + c });
          }}
          placeText={(r, c) => says(output, r * inputSize + c)}
        />
      </figure>
      <figure>
        <figcaption dir="auto">{t.output}</figcaption>
        <Grid
          label={t.output}
          rows={outputSize}
          columns={outputSize}
          cursor={{ row: Math.floor(output / outputSize), column: output % outputSize }}
          onCursor={(r, c) => {
            point({ output: r * outputSize + c, input });
          }}
          placeText={(r, c) => says(r * outputSize + c, input)}
        />
      </figure>
      <figure class="cvf-whole">
        <figcaption dir="auto">{t.matrix}</figcaption>
        <Grid
          label={t.matrix}
          rows={matrix.length}
          columns={inputSize ** 2}
          {...weightCells((r, c) => matrix[r]?.[c])}
          windows={[{ row: output, column: 0, rows: 1, columns: inputSize ** 2 }]}
          cursor={{ row: output, column: input }}
          onCursor={(r, c) => {
            point({ output: r, input: c });
          }}
          placeText={says}
        />
      </figure>
      <p class="cvf-says" dir="auto" aria-hidden="true">
        {says(output, input)}
      </p>
    </div>
  );
}

/** The hues go round the circle, light enough for dark numbers; a zero has the colour of paper. */
function weightColour(weight: number | undefined): string | undefined {
  return weight === undefined ? undefined : `oklch(0.8 0.13 ${weight * 40 + 20})`;
}
