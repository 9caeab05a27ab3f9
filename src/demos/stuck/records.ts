/** All records of the bench; fetched when another than the first is asked for. */
import type { RecordedBench } from '../../facts/stuck-record.ts';
import bench from '../../facts/measured/stuck.json' with { type: 'json' };

export const records = bench as unknown as RecordedBench;
