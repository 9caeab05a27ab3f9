/** The demo: the arguments of a call, the call, and the model or the error that it gives. */
import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Language } from '../../facts/format.ts';
import { DemoFrame } from '../../ui/demo/DemoFrame.tsx';
import { useDemoState } from '../../ui/demo/use-demo-state.ts';
import { callText, outcomeOf } from './call.ts';
import { codec } from './link.ts';
import { Result } from './Result.tsx';
import { Settings } from './Settings.tsx';
import type { Strings } from './strings.ts';
import { WordsContext, wordsOf } from './words.ts';

interface Props {
  readonly t: Strings;
  readonly language: Language;
}

export default function View({ t, language }: Props) {
  const words = useMemo(() => wordsOf(t, language), [t, language]);
  const demo = useDemoState(codec);
  const outcome = outcomeOf(demo.state.value);
  const data = {
    'data-outcome': outcome.kind,
    'data-parameters': outcome.kind === 'model' ? outcome.total.parameters : undefined,
  };
  return (
    <WordsContext.Provider value={words}>
      <DemoFrame demo={demo} language={language} t={t} data={data}>
        <Settings demo={demo} />
        <pre class="mf-call" dir="ltr">
          <code>
            {callText(demo.state.value)
              .split(/(?<=[(=])/)
              .map((part) => (
                <Fragment key={part}>
                  {part}
                  <wbr />
                </Fragment>
              ))}
          </code>
        </pre>
        <Result outcome={outcome} classes={demo.state.value.classes} />
      </DemoFrame>
    </WordsContext.Provider>
  );
}
