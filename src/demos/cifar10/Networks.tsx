/** The two networks of the settings, drawn and counted. Fetched when it is opened. */
import { NetworkDrawing } from './NetworkDrawing.tsx';
import { NetworkTable } from './NetworkTable.tsx';
import { armOf, sides, type Settings } from './settings.ts';
import { fill, useWords } from './words.ts';

export function Networks({ settings }: { readonly settings: Settings }) {
  const { t } = useWords();
  return (
    <>
      {sides.map((side) => {
        const { network } = armOf(settings[side]);
        const title = fill(t.layersTable, { arm: t[side] });
        return (
          <section key={side} class="network" data-side={side}>
            <h4>{t[side]}</h4>
            <NetworkDrawing network={network} label={fill(t.drawing, { arm: t[side] })} />
            <NetworkTable network={network} title={title} />
          </section>
        );
      })}
    </>
  );
}
