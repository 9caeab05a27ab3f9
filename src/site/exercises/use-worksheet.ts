import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { atMostEvery } from '../../ui/demo/at-most-every.ts';
import { fragmentOf, worksheetIn } from './in-address.ts';
import { empty, isEmpty, type Worksheet } from './worksheet.ts';

/** The worksheet, which the address bar always shows. */
export interface WorksheetState {
  readonly worksheet: ReadonlySignal<Worksheet>;
  /** The address brought a worksheet that cannot be read. */
  readonly isDamaged: ReadonlySignal<boolean>;
  /** The address brought the worksheet, whatever has become of it since. */
  readonly isShared: ReadonlySignal<boolean>;
  readonly set: (worksheet: Worksheet) => void;
  /** Sets it in a way that can be undone, once. */
  readonly remove: (rest: Worksheet) => void;
  /** Undefined where there is nothing to undo. */
  readonly undo: (() => void) | undefined;
}

/** How often the address follows what is typed. */
const addressRest = 400;

export function useWorksheet(): WorksheetState {
  const worksheet = useSignal(empty);
  const isDamaged = useSignal(false);
  const isShared = useSignal(false);
  const before = useSignal<Worksheet | undefined>(undefined);
  const [showAddress] = useState(() => atMostEvery(addressRest, () => void show(worksheet.value)));
  useEffect(() => {
    const read = async () => {
      const found = await worksheetIn(location.hash);
      isDamaged.value = found === 'damaged';
      if (found === 'damaged') return;
      const isComposing = !isEmpty(worksheet.value);
      if (found) {
        // Who goes back and forth in their own worksheet goes on composing.
        if (!isComposing) isShared.value = true;
        worksheet.value = found;
        before.value = undefined;
      } else if (isComposing) {
        // A link of the page has taken its place in the address, which is where it lives.
        showAddress();
      }
    };
    void read();
    const again = () => void read();
    addEventListener('hashchange', again);
    return () => {
      removeEventListener('hashchange', again);
    };
  }, []);
  const set = (next: Worksheet) => {
    worksheet.value = next;
    isDamaged.value = false;
    before.value = undefined;
    showAddress();
  };
  const former = before.value;
  return {
    ...{ worksheet, isDamaged, isShared, set },
    remove: (rest) => {
      const all = worksheet.value;
      set(rest);
      before.value = all;
    },
    undo:
      former &&
      (() => {
        set(former);
      }),
  };
}

async function show(worksheet: Worksheet): Promise<void> {
  const fragment = isEmpty(worksheet) ? '' : await fragmentOf(worksheet);
  history.replaceState(history.state, '', location.pathname + location.search + fragment);
}
