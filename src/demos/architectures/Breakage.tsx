/** What becomes of a network whose padding is taken away. */
import { fill, isolated } from '../../ui/demo/formats.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import type { ShapeProblem } from '../../models/shapes.ts';
import { anatomyOf, headInputs, type Anatomy } from './anatomy.ts';
import { isle, shapeText, sizesText } from './texts.ts';
import { useWords } from './words.ts';

export function Breakage({
  anatomy,
  padding,
}: {
  readonly anatomy: Anatomy;
  readonly padding: boolean;
}) {
  const { t } = useWords();
  const { broken, label } = anatomy;
  if (broken)
    return (
      <Notice kind="error" about="broken">
        <strong>{fill(t.broken, { network: isolated(label), layer: isle(broken.layer) })}</strong>{' '}
        <Problem problem={broken.problem} />
      </Notice>
    );
  return padding ? null : <Shrinkage anatomy={anatomy} />;
}

function Problem({ problem }: { readonly problem: ShapeProblem }) {
  const { t } = useWords();
  if (problem.kind === 'window')
    return <>{fill(t.broken_window, { map: isle(shapeText(problem.map)) })}</>;
  const [body, shortcut] = [problem.body, problem.shortcut].map((shape) => isle(shapeText(shape)));
  return <>{fill(t.broken_sum, { body: body ?? '', shortcut: shortcut ?? '' })}</>;
}

/** The network still fits together, but is it the same? */
function Shrinkage({ anatomy }: { readonly anatomy: Anatomy }) {
  const { t, count } = useWords();
  const padded = anatomyOf(anatomy.choice, true);
  const [before, now] = [headInputs(padded), headInputs(anatomy)];
  const isSame = sizesText(padded) === sizesText(anatomy);
  return (
    <Notice kind="warning" about="shrinks">
      {isSame ? t.nothingPadded : fill(t.shrinks, { sizes: sizesText(anatomy) })}{' '}
      {before !== undefined &&
        now !== undefined &&
        before !== now &&
        fill(t.headChanges, { before: count(before), now: count(now) })}
    </Notice>
  );
}
