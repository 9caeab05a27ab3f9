import type { ComponentChildren } from 'preact';
import type { Language } from '../../facts/format.ts';
import { fill, isolated } from './formats.ts';
import { frameStrings, type FrameStrings } from './frame-strings.ts';
import { Notice } from './Notice.tsx';
import { ShareButtons } from './ShareButtons.tsx';
import type { DemoState } from './use-demo-state.ts';

type Data = Readonly<Record<`data-${string}`, string | number | undefined>>;

interface Props<State> {
  readonly demo: DemoState<State>;
  readonly language: Language;
  /** `noScript` says what a reader without JavaScript sees instead. */
  readonly t: { readonly title: string; readonly lead: string; readonly noScript: string };
  /**
   * The phase, and whatever else tests and embedding pages read: `data-*` attributes. A function is
   * for what changes often: signals that it reads make the section new, and not all that is in it.
   */
  readonly data?: Data | (() => Data);
  readonly children: ComponentChildren;
  /** Buttons that stand before the frame's own, within `class="controls"`. */
  readonly controls?: ComponentChildren;
}

/** The section of a demo that has a state in the address: heading, notices, what it shows, buttons. */
export function DemoFrame<State>(props: Props<State>) {
  const { demo, language, t } = props;
  const words = frameStrings[language];
  const titleId = `demo-${demo.id}-title`;
  return (
    <section
      id={`demo-${demo.id}`}
      class="lab not-content"
      data-demo={demo.id}
      data-state="ready"
      data-lock={demo.lock}
      aria-labelledby={titleId}
      {...(typeof props.data === 'function' ? props.data() : props.data)}
    >
      <header>
        <h3 id={titleId}>{t.title}</h3>
        <p>{t.lead}</p>
      </header>
      <p class="notice no-script">{t.noScript}</p>
      <LinkNotices demo={demo} t={words} />
      {props.children}
      <div class="controls needs-script">
        {props.controls}
        <button type="button" data-action="reset" disabled={demo.locked} onClick={demo.reset}>
          {words.reset}
        </button>
        <ShareButtons id={demo.id} title={t.title} language={language} />
      </div>
    </section>
  );
}

/** What is to be said about the link that led here. */
export function LinkNotices<State>(props: {
  readonly demo: Pick<DemoState<State>, 'link' | 'unlock'>;
  readonly t: FrameStrings;
}) {
  const { demo, t } = props;
  const { ignored, locked, hides } = demo.link.value;
  return (
    <>
      {ignored.length > 0 && (
        <Notice kind="warning" about="link">
          {fill(t.ignored, { parts: isolated(ignored.join(', ')) })}
        </Notice>
      )}
      {locked && (
        <Notice kind="info" about="lock">
          {hides ? t.hidden : t.locked}{' '}
          <button type="button" class="quiet" data-action="unlock" onClick={demo.unlock}>
            {t.unlock}
          </button>
        </Notice>
      )}
    </>
  );
}
