import { describe, expect, it } from 'vitest';
import { runEnded, targetOrigin } from '../../src/site/embed/messages.ts';

describe('runEnded', () => {
  const link = 'https://site.example/en/q2/#demo-cifar10';

  it('tells the numbers of a run, and by what it was computed', () => {
    const data = {
      demo: 'cifar10',
      state: 'done',
      backend: 'wasm',
      dataset: 'sprites10',
      step: '10',
      convTestAccuracy: '0.6290',
    };
    expect(runEnded(data, link)).toEqual({
      source: 'pichesh',
      version: 1,
      type: 'run-ended',
      demo: 'cifar10',
      outcome: 'done',
      link,
      results: { backend: 'wasm', dataset: 'sprites10', step: 10, 'conv-test-accuracy': 0.629 },
    });
  });

  it('leaves out whatever is no number: it may be a name that the reader gave', () => {
    const data = { demo: 'resize', state: 'done', name: 'my cat.jpg', part: '', classes: '1 2' };
    expect(runEnded(data, link)?.results).toEqual({});
  });

  it('tells an error, and nothing of what has not ended', () => {
    const failed = { demo: 'clock', state: 'error', error: 'no-backend' };
    expect(runEnded(failed, link)).toMatchObject({
      outcome: 'error',
      results: { error: 'no-backend' },
    });
    for (const state of ['idle', 'loading', 'ready', 'running', 'paused'])
      expect(runEnded({ demo: 'clock', state }, link)).toBeUndefined();
  });
});

describe('targetOrigin', () => {
  it.each([
    ['?parent=https://lms.example/course', '', 'https://lms.example'],
    ['?parent=https://lms.example', 'https://other.example/', 'https://lms.example'],
    ['', 'https://lms.example:8443/page?x=1', 'https://lms.example:8443'],
    ['?parent=nonsense', 'https://lms.example/', 'https://lms.example'],
    ['?parent=nonsense', '', '*'],
    ['?parent=data:text/html,x', '', '*'],
  ])('%s from “%s” is for %s', (search, referrer, origin) => {
    expect(targetOrigin(search, referrer)).toBe(origin);
  });
});
