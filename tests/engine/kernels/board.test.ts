import { describe, expect, it } from 'vitest';
import { at, makeBoard, post, takePieces } from '../../../src/engine/kernels/wasm/threads/board.ts';

/** A board with a kernel that writes down what it was called with. */
function makeWork() {
  const calls: number[][] = [];
  const kernel = (...values: number[]) => calls.push(values);
  const board = makeBoard();
  const ticket = () => Atomics.load(board.signals, at.ticket);
  const take = (from: number, thread: number) => {
    takePieces(board, from, [kernel], thread);
  };
  return { board, calls, ticket, take, done: () => Atomics.load(board.signals, at.done) };
}

describe('the board', () => {
  it('hands out every item once, in pieces, with the arguments', () => {
    const { board, calls, ticket, take, done } = makeWork();
    expect(post(board, 0, [7, -Infinity], { items: 10, grain: 4 })).toBe(3);
    take(ticket(), 0);
    const ranges = calls.map((values) => values.slice(2)).sort(([a = 0], [b = 0]) => a - b);
    expect(ranges).toEqual([
      [0, 4],
      [4, 8],
      [8, 10],
    ]);
    expect(calls.every(([a, b]) => a === 7 && b === -Infinity)).toBe(true);
    expect(done()).toBe(3);
  });

  it('gives each thread working room of its own', () => {
    const { board, calls, ticket, take } = makeWork();
    const scratch = { address: 1000, bytes: 64 };
    post(board, 0, [7], { items: 1, grain: 1, scratch });
    take(ticket(), 2);
    expect(calls).toEqual([[7, 1000 + 2 * 64, 0, 1]]);
  });

  it('gives nothing to a thread that comes late, even while the next job is being written down', () => {
    const { board, calls, ticket, take, done } = makeWork();
    post(board, 0, [7], { items: 2, grain: 1 });
    const early = ticket();
    take(early, 0);
    const late = ticket();
    // The next job is larger; it is not open yet.
    board.job[1] = 100;
    take(late, 1);
    take(early, 1);
    expect(calls).toHaveLength(2);
    expect(done()).toBe(2);
  });

  it('numbers jobs in a circle', () => {
    const { board, calls, ticket, take } = makeWork();
    for (let job = 0; job < 0x10001; job++) {
      post(board, 0, [], { items: 1, grain: 1 });
      take(ticket(), 0);
    }
    expect(calls).toHaveLength(0x10001);
  });
});
