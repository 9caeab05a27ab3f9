/** A look into a trained network: choose an image, see what every layer makes of it. Fetched when opened. */
import { useEffect, useState } from 'preact/hooks';
import type { TrainedNetworkProps } from '../notebook/trained-parts.ts';
import { Fold } from '../Fold.tsx';
import { Notice } from '../demo/Notice.tsx';
import { DropZone } from '../own-picture/DropZone.tsx';
import { OwnSources } from '../own-picture/OwnSources.tsx';
import type { OwnFault } from '../own-picture/read-own.ts';
import { ownFaultText } from '../own-picture/strings.ts';
import { useOwnReader } from '../own-picture/use-own-reader.ts';
import { LanguageContext } from '../training/words.ts';
import { Drawing } from './Drawing.tsx';
import { Explorer } from './Explorer.tsx';
import '../bar-chart.css';
import './inside.css';
import { Mistakes } from './Mistakes.tsx';
import { confusionOf } from '../../math/confusion.ts';
import { commonMistake, imagesOf } from './mistakes.ts';
import type { ShownPicture } from './Prediction.tsx';
import { middleSquare } from './square.ts';
import { openTestImages, type TestImages } from './test-images.ts';
import { fill, useInsideWords } from './words.ts';

export function Inside(props: TrainedNetworkProps) {
  return (
    <LanguageContext.Provider value={props.language}>
      <Panel {...props} />
    </LanguageContext.Provider>
  );
}

/** Large enough for the middle square of any usual shape; the network's size is taken from it. */
const readAt = 256;

function Panel(props: TrainedNetworkProps) {
  const { language, network, dataset } = props;
  const { t, pick, count } = useInsideWords();
  const images = useImages(props);
  const [picture, setPicture] = useState<ShownPicture>();
  const [fault, setFault] = useState<OwnFault>();
  const classes = dataset.classes.map((name) => pick('class', name) || name);
  useFirstPicture(props, images, (rgb, index, label) => {
    const name = fill(t.testImage, { number: count(index + 1), class: classes[label] ?? '' });
    setPicture((chosen) => chosen ?? { rgb, name, label });
  });
  const reader = useOwnReader();
  const choose = (chosen: ShownPicture) => {
    reader.forget();
    setPicture(chosen);
  };
  const [height, width] = network.inputShape;
  const takeOwn = (file: Blob) => {
    reader.read(file, readAt, ({ picture: own, fault: why }) => {
      setFault(why);
      if (own) setPicture({ rgb: middleSquare(own, height), name: t.ownPicture });
    });
  };
  return (
    <DropZone class="inside" language={language} disabled={false} onPicture={takeOwn}>
      <p>{t.lead}</p>
      <h4>{t.choosePicture}</h4>
      <Mistakes
        {...props}
        classes={classes}
        images={images === 'loading' ? undefined : images}
        chosen={picture}
        onChoose={choose}
      />
      {images === undefined && <Notice kind="info">{t.noImages}</Notice>}
      <OwnSources language={language} disabled={false} onPicture={takeOwn} />
      {fault && (
        <Notice kind="error" about="own-picture">
          {ownFaultText(fault, language)}
        </Notice>
      )}
      <Fold summary={t.draw}>
        {() => (
          <Drawing
            size={[height, width]}
            under={picture?.rgb}
            onDraw={(rgb) => {
              choose({ rgb, name: t.drawing });
            }}
          />
        )}
      </Fold>
      {picture && <Explorer {...props} picture={picture} classes={classes} />}
    </DropZone>
  );
}

function useImages(props: TrainedNetworkProps): TestImages | 'loading' | undefined {
  const [images, setImages] = useState<TestImages | 'loading' | undefined>('loading');
  useEffect(() => {
    let gone = false;
    void openTestImages(props).then((opened) => {
      if (!gone) setImages(opened);
    });
    return () => {
      gone = true;
    };
  }, [props.trained]);
  return images;
}

/** The panel opens with an image that is taken for another class, the commonest mistake. */
function useFirstPicture(
  { dataset, testLabels, trained }: TrainedNetworkProps,
  images: TestImages | 'loading' | undefined,
  onCome: (rgb: Uint8Array, index: number, label: number) => void,
) {
  useEffect(() => {
    if (images === 'loading' || !images) return;
    const counts = confusionOf(testLabels, trained.predicted, dataset.classes.length);
    const cell = commonMistake(counts, dataset.classes.length);
    const found = imagesOf(cell, testLabels, trained).find((index) => index < images.count);
    const index = found ?? 0;
    images.pixels([index]).then(
      (rgb) => {
        onCome(rgb, index, testLabels[index] ?? 0);
      },
      () => undefined,
    );
  }, [images]);
}
