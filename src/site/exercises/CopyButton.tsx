import { useState } from 'preact/hooks';
import { copyText } from '../links/copy-text.ts';
import { useWords } from './words.ts';

/** Copies a link, and says what came of it. */
export function CopyButton(props: {
  readonly action: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly text: () => string | Promise<string>;
}) {
  const { t } = useWords();
  const [told, setTold] = useState<string>();
  const copy = async () => {
    setTold((await copyText(await props.text())) ? t.copied : t.copyFailed);
  };
  return (
    <>
      <button
        type="button"
        class="quiet"
        data-action={props.action}
        disabled={props.disabled}
        onClick={() => {
          void copy();
        }}
      >
        {props.label}
      </button>
      <span role="status" class="small">
        {told}
      </span>
    </>
  );
}
