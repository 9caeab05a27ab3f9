/** The whole record; fetched when a fold asks for it. */
import recorded from '../../facts/measured/transfer.json' with { type: 'json' };
import type { RecordedTransfer } from '../../facts/transfer-record.ts';

export const record = recorded as unknown as RecordedTransfer;
