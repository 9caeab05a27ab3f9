/** Every layer of a network, folded by the size of its maps and linked with the skyline. */
import { formatNumber } from '../../facts/format.ts';
import type { LayerRow } from '../../models/describe.ts';
import { stagesOf, type Stage } from '../../models/stages.ts';
import { fill, isolated } from '../../ui/demo/formats.ts';
import { Fold } from '../../ui/Fold.tsx';
import type { Anatomy, Column } from './anatomy.ts';
import { colourOf } from './colour.ts';
import { isle, shapeText, sizeText, windowText } from './texts.ts';
import { useWords } from './words.ts';

interface Props {
  readonly anatomy: Anatomy;
  readonly shown: Column | undefined;
  readonly onPoint: (column: Column | undefined) => void;
  readonly onPick: (column: Column) => void;
}

/** Latin digits in every language, like the shapes beside them. */
const latin = (value: number) => (value === 0 ? '–' : formatNumber(value, 'en'));

export function LayerTable(props: Props) {
  const { anatomy } = props;
  const { t } = useWords();
  return (
    <>
      <div class="arch-stages">
        {stagesOf(anatomy).map((stage, place) => (
          <Fold
            key={place}
            summary={<Summary stage={stage} anatomy={anatomy} />}
            class="arch-stage"
          >
            {() => <StageTable {...props} stage={stage} />}
          </Fold>
        ))}
      </div>
      <p class="small">{t.keptNote}</p>
    </>
  );
}

function Summary({ stage, anatomy }: { readonly stage: Stage; readonly anatomy: Anatomy }) {
  const { t, count, compact, percent } = useWords();
  const layers = stage.rows.filter(({ macs }) => macs > 0).length;
  return (
    <>
      <i style={{ background: colourOf(stage.size, anatomy.choice.size) }} />
      <b>{sizeText(stage.size, t.fullyConnected)}</b>{' '}
      {layers > 0 && (
        <span>
          {fill(layers === 1 ? t.stageOne : t.stage, {
            layers: count(layers),
            macs: compact(stage.cost.macs),
            share: percent(stage.cost.macs / anatomy.total.macs),
          })}
        </span>
      )}
    </>
  );
}

function StageTable(props: Props & { readonly stage: Stage }) {
  const { anatomy, stage } = props;
  const { t } = useWords();
  const title = fill(t.tableOf, {
    network: isolated(anatomy.label),
    size: sizeText(stage.size, t.fullyConnected),
  });
  return (
    <div class="data-table" dir="ltr" role="region" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {[t.layer, t.window, t.shape, t.parameters, t.macs, t.kept].map((cell) => (
              <th key={cell} scope="col" dir="auto">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stage.rows.map((row) => (
            <Row key={row.index} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ anatomy, row, shown, onPoint, onPick }: Props & { readonly row: LayerRow }) {
  const { t } = useWords();
  const column = anatomy.columns.find(({ name }) => name === row.name);
  const point = () => {
    onPoint(column);
  };
  const leave = () => {
    onPoint(undefined);
  };
  return (
    <tr
      data-shown={column !== undefined && column === shown}
      onPointerEnter={point}
      onPointerLeave={leave}
    >
      <th scope="row" class={row.within.length > 0 ? 'arch-inner' : undefined}>
        {column ? (
          <button
            type="button"
            aria-label={fill(t.pickLayer, { layer: isle(row.name) })}
            onFocus={point}
            onBlur={leave}
            onClick={() => {
              onPick(column);
            }}
          >
            {row.name}
          </button>
        ) : (
          row.name
        )}
        {row.within.includes('shortcut') && <span dir="auto"> · {t.shortcut}</span>}
      </th>
      <td>{windowText(row)}</td>
      <td>{shapeText(row.outputShape)}</td>
      <td>{latin(row.trainable)}</td>
      <td>{latin(row.macs)}</td>
      <td>{latin(anatomy.memory?.keptOf.get(row.index) ?? 0)}</td>
    </tr>
  );
}
