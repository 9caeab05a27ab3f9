/** The 24 kinds on their turntable: neighbouring frames, the sets they go to, and the nearest training image. */
import type { Example, ImageBatch } from '../../datasets/image-source.ts';
import type { OpenedInWorker } from '../../datasets/images-client.ts';
import { relationOf } from '../../datasets/nearest-images.ts';
import { splitWays } from '../../datasets/turntable/deal.ts';
import { kinds } from '../../datasets/turntable/kinds.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Order } from '../../ui/Order.tsx';
import { PixelImage } from '../../ui/PixelImage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { kindIds, limits, type State, turntable } from './state.ts';
import {
  type Search,
  shownSide,
  type Strip,
  type TurntableFilms,
  useTurntable,
} from './use-turntable.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function Turntable({ demo }: Props) {
  const { t } = useWords();
  const state = demo.state.value;
  const label = kindIds.indexOf(state.kind);
  const films = useTurntable(label, state);
  if (films.hasFailed)
    return (
      <Notice kind="error" about="turntable">
        {t.partFailed}
      </Notice>
    );
  return (
    <div class="resize-turntable">
      <Settings demo={demo} />
      {films.opened && films.strip && <Frames opened={films.opened} strip={films.strip} />}
      <p class="small">{t.stripNote}</p>
      <Nearest films={films} disabled={demo.locked} />
    </div>
  );
}

function Settings({ demo }: Props) {
  const { t, pick, count, language } = useWords();
  const { kind, film, frame, splitBy } = demo.state.value;
  const step = 360 / turntable.frames;
  return (
    <div class="resize-settings needs-script">
      <SelectField
        name="kind"
        label={t.kind}
        value={kind}
        options={kinds.map(({ id, name }) => ({ value: id, label: name[language] }))}
        disabled={demo.locked}
        onChange={(value) => {
          demo.change({ kind: value });
        }}
      />
      <NumberField
        name="film"
        label={t.film}
        value={film + 1}
        min={1}
        max={turntable.films}
        rungs={Array.from({ length: turntable.films }, (_, at) => at + 1)}
        whole
        disabled={demo.locked}
        format={count}
        less={frameStrings[language].less}
        more={frameStrings[language].more}
        onChange={(value) => {
          demo.change({ film: value - 1 });
        }}
      />
      <Slider
        {...limits.frame}
        name="frame"
        label={t.frame}
        value={frame}
        disabled={demo.locked}
        format={(value) => fill(t.frameAt, { frame: count(value), degrees: count(value * step) })}
        onChange={(value) => {
          demo.change({ frame: value });
        }}
      />
      <ChoiceField
        name="split"
        label={t.splitBy}
        value={splitBy}
        options={splitWays.map((value) => ({ value, label: pick('splitBy', value) }))}
        disabled={demo.locked}
        onChange={(value) => {
          demo.change({ splitBy: value });
        }}
      />
    </div>
  );
}

function Frames({ opened, strip }: { readonly opened: OpenedInWorker; readonly strip: Strip }) {
  return (
    <div class="resize-strip" dir="ltr">
      {strip.indices.map((index, place) => (
        <Frame
          key={place}
          example={opened.examples[index]}
          batch={strip.batch}
          place={place}
          isChosen={place === 2}
        />
      ))}
    </div>
  );
}

function Frame(props: {
  readonly example: Example | undefined;
  readonly batch: ImageBatch;
  readonly place: number;
  readonly isChosen?: boolean;
}) {
  const { example, batch, place, isChosen } = props;
  const { t, pick, count, language } = useWords();
  if (!example) return null;
  const { label, split, film = 0, frame = 0 } = example;
  const bytes = shownSide * shownSide * 3;
  const values = {
    kind: kinds[label]?.name[language] ?? '',
    film: count((film % turntable.films) + 1),
    frame: count(frame),
  };
  return (
    <figure class="resize-frame" data-split={split} data-chosen={isChosen} data-name={example.name}>
      <PixelImage
        width={shownSide}
        height={shownSide}
        rgb={batch.pixels.subarray(place * bytes, (place + 1) * bytes)}
        label={`${fill(t.frameLabel, values)} ${pick('split', split)}`}
      />
      <figcaption dir="auto">
        <strong>{pick('split', split)}</strong> {fill(t.frameShort, values)}
      </figcaption>
    </figure>
  );
}

function Nearest({
  films,
  disabled,
}: {
  readonly films: TurntableFilms;
  readonly disabled: boolean;
}) {
  const { t, count, percent } = useWords();
  const { search, opened } = films;
  return (
    <div class="resize-nearest" data-search={search.phase}>
      <p>{t.nearestLead}</p>
      <Order
        action="find-nearest"
        look="quiet"
        enabled={opened !== undefined && search.phase !== 'searching'}
        locked={disabled}
        onClick={films.findNearest}
      >
        {t.findNearest}
      </Order>
      {search.phase === 'searching' && (
        <div>
          <div class="bar">
            <div style={{ inlineSize: percentWidth(search.done / search.count) }} />
          </div>
          <p class="status-line">
            <span>
              {fill(t.searching, {
                share: percent(search.done / search.count, 0),
                count: count(search.count),
              })}
            </span>
          </p>
        </div>
      )}
      {search.phase === 'failed' && <Notice kind="error">{t.partFailed}</Notice>}
      {search.phase === 'found' && opened && <Result opened={opened} search={search} />}
    </div>
  );
}

const percentWidth = (share: number) => `${Math.round(1000 * share) / 10}%`;

function Result(props: {
  readonly opened: OpenedInWorker;
  readonly search: Extract<Search, { phase: 'found' }>;
}) {
  const { asked, nearest, batch } = props.search.found;
  const { t, fixed, language } = useWords();
  const [one, other] = [props.opened.examples[asked], props.opened.examples[nearest.index]];
  if (!one || !other) return null;
  const verdict = relationOf(one, other, turntable.frames);
  const sentence = {
    itself: t.verdict_itself,
    neighbour: t.verdict_neighbour,
    film: t.verdict_film,
    kind: t.verdict_kind,
    other: t.verdict_other,
  }[verdict];
  return (
    <div data-verdict={verdict}>
      <div class="resize-strip resize-pair" dir="ltr">
        <Frame example={one} batch={batch} place={0} />
        <Frame example={other} batch={batch} place={1} />
      </div>
      <p role="status">
        {fill(sentence, { kind: kinds[other.label]?.name[language] ?? '' })}{' '}
        {fill(t.difference, { difference: fixed(nearest.difference, 1) })}
      </p>
    </div>
  );
}
