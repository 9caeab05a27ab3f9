/** One picture brought into a square in three ways, and one point in all four pictures. */
import { useState } from 'preact/hooks';
import type { Fit } from '../../math/placement.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Notice } from '../../ui/demo/Notice.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { DropZone } from '../../ui/own-picture/DropZone.tsx';
import { OwnSources } from '../../ui/own-picture/OwnSources.tsx';
import { ownFaultText } from '../../ui/own-picture/strings.ts';
import { BarsColour } from './BarsColour.tsx';
import { Maps } from './Maps.tsx';
import { Mapping } from './Mapping.tsx';
import { Numbers } from './Numbers.tsx';
import { fills, interpolations, limits, pictureIds, sides, type State } from './state.ts';
import { useDrawnSquares } from './use-squares.ts';
import type { ShownPicture } from './use-picture.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
  readonly picture: ShownPicture;
}

export function Square({ demo, picture }: Props) {
  const { language } = useWords();
  const [fit, setFit] = useState<Fit>('letterbox');
  const squares = useDrawnSquares(picture.pixels, demo.state.value);
  const part = { demo, picture: picture.pixels, squares };
  return (
    <DropZone class="resize" language={language} disabled={demo.locked} onPicture={picture.takeOwn}>
      <PictureChoice demo={demo} picture={picture} />
      <Settings demo={demo} />
      <Maps {...part} onFit={setFit} />
      <Mapping {...part} fit={fit} />
      <Numbers {...part} />
      <BarsColour {...part} />
    </DropZone>
  );
}

function PictureChoice({ demo, picture }: Props) {
  const { t, pick, language } = useWords();
  const { picture: chosen } = demo.state.value;
  const ids = pictureIds.filter((id) => id !== 'own' || picture.hasOwn);
  return (
    <div class="needs-script">
      <ChoiceField
        name="picture"
        label={t.picture}
        value={picture.isMissing ? 'balls' : chosen}
        options={ids.map((value) => ({ value, label: pick('picture', value) }))}
        disabled={demo.locked}
        onChange={(value) => {
          demo.change({ picture: value });
        }}
      />
      <OwnSources language={language} disabled={demo.locked} onPicture={picture.takeOwn} />
      {picture.fault && (
        <Notice kind="error" about="own-picture">
          {ownFaultText(picture.fault, language)}
        </Notice>
      )}
    </div>
  );
}

function Settings({ demo }: { readonly demo: DemoState<State> }) {
  const { t, pick, count, language } = useWords();
  const { side, fill, interpolation } = demo.state.value;
  return (
    <div class="resize-settings needs-script">
      <NumberField
        name="side"
        label={t.side}
        value={side}
        {...limits.side}
        rungs={sides}
        whole
        disabled={demo.locked}
        format={count}
        less={frameStrings[language].less}
        more={frameStrings[language].more}
        onChange={(value) => {
          demo.change({ side: value });
        }}
      />
      <ChoiceField
        name="fill"
        label={t.fill}
        value={fill}
        options={fills.map((value) => ({ value, label: pick('fill', value) }))}
        disabled={demo.locked}
        onChange={(value) => {
          demo.change({ fill: value });
        }}
      />
      <ChoiceField
        name="interpolation"
        label={t.interpolation}
        value={interpolation}
        options={interpolations.map((value) => ({ value, label: pick('interpolation', value) }))}
        disabled={demo.locked}
        onChange={(value) => {
          demo.change({ interpolation: value });
        }}
      />
    </div>
  );
}
