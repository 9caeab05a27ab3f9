/** The way of one picture through the network: prediction, layers, one layer, and the class's map. */
import { useMemo, useState } from 'preact/hooks';
import { pixelView, viewedImages } from '../../datasets/pixel-view.ts';
import { averagingHead } from '../../models/class-map.ts';
import { byLayer } from '../../models/forward.ts';
import { parametersWith } from '../../models/weights.ts';
import type { TrainedNetworkProps } from '../notebook/trained-parts.ts';
import { ClassActivation } from './ClassActivation.tsx';
import { LayerDetail } from './LayerDetail.tsx';
import { LayerStrip } from './LayerStrip.tsx';
import type { LayerLook, Spot } from './looks.ts';
import { Prediction, type ShownPicture } from './Prediction.tsx';
import { type SeenLayer, useForward } from './use-forward.ts';

interface Props extends Pick<TrainedNetworkProps, 'network' | 'training' | 'settings' | 'trained'> {
  readonly picture: ShownPicture;
  readonly classes: readonly string[];
}

export function Explorer({ network, training, settings, trained, picture, classes }: Props) {
  const parameters = useMemo(() => parametersWith(network, trained.weights), [network, trained]);
  const layerParameters = useMemo(() => byLayer(parameters), [parameters]);
  const view = useMemo(
    () => pixelView(network.inputShape, training, settings.seed, trained.statistics),
    [network, training, settings.seed, trained],
  );
  const image = useMemo(() => viewedImages(picture.rgb, [0], view), [picture.rgb, view]);
  const seen = useForward(network, parameters, picture, image);
  const layers = seen?.layers;
  const [chosen, setChosen] = useState(0);
  const [channels, setChannels] = useState<ReadonlyMap<number, number>>(new Map());
  const [spot, setSpot] = useState<Spot>({ y: 0.4, x: 0.4 });
  const last = layers?.at(-1);
  const passed = layers?.[chosen];
  const head = useMemo(() => layers && averagingHead(layers), [layers]);
  if (!seen || !layers || !last || !passed) return null;
  const size = [network.inputShape[0], network.inputShape[1]] as const;
  const look: LayerLook = {
    passed,
    parameters: layerParameters.get(chosen) ?? {},
    spot,
    onSpot: setSpot,
    channel: channels.get(chosen) ?? firstChannel(passed, last, chosen),
    onChannel: (channel) => {
      setChannels(new Map([...channels, [chosen, channel]]));
    },
    classes,
    flattened: flattenedBefore(layers, passed),
  };
  return (
    <div class="inside-explorer">
      <Prediction
        picture={seen.picture}
        size={size}
        logits={last.output}
        classes={classes}
        colour={network.family === 'fc' ? 'var(--fc)' : 'var(--conv)'}
      />
      <LayerStrip layers={layers} chosen={chosen} onChoose={setChosen} />
      <LayerDetail key={passed.shaped.name} look={look} />
      {head && (
        <ClassActivation
          head={head}
          parameters={layerParameters.get(head.dense.shaped.index) ?? {}}
          rgb={seen.picture.rgb}
          size={size}
          classes={classes}
        />
      )}
    </div>
  );
}

/** Of the last layer the class that is predicted; of others the channel with the largest value. */
function firstChannel({ shaped, output }: SeenLayer, last: SeenLayer, chosen: number): number {
  const channels = shaped.outputShape.at(-1) ?? 1;
  const largest = output.reduce((most, value, i) => (value > (output[most] ?? 0) ? i : most), 0);
  // A flattened vector is looked at by the channels of the map before it.
  if (shaped.layer.kind === 'flatten') return largest % (shaped.inputShape.at(-1) ?? 1);
  return chosen === last.shaped.index ? largest : largest % channels;
}

/** The shape of the map that a layer's inputs were before flattening, where nothing has changed them since. */
function flattenedBefore(seen: readonly SeenLayer[], { input }: SeenLayer) {
  const flatten = seen.find(
    ({ shaped, output }) => shaped.layer.kind === 'flatten' && output === input,
  );
  return flatten?.shaped.inputShape;
}
