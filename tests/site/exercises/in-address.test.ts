import { describe, expect, it } from 'vitest';
import { fragmentOf, worksheetIn } from '../../../src/site/exercises/in-address.ts';
import { empty, type Worksheet } from '../../../src/site/exercises/worksheet.ts';

const worksheet: Worksheet = {
  title: 'تمرین ۱: گسترش مرز',
  intro: 'First read, then click.\nWrite “why”.',
  linkLanguage: 'fa',
  tasks: [
    {
      page: 'q1-b',
      part: 'demo-padding',
      state: 'height:8,width:8,stride:2',
      lock: 'hide',
      text: 'چند ستون خوانده نمی‌شود؟ <b>&',
      lines: 4,
    },
    { page: 'q1-b', part: '', state: '', lock: 'none', text: '', lines: 0 },
  ],
};

describe('a worksheet in an address', () => {
  it.each([worksheet, empty])('comes back as it was', async (one) => {
    const fragment = await fragmentOf(one);
    expect(fragment).toMatch(/^#worksheet=[\w-]+$/);
    expect(await worksheetIn(fragment)).toEqual(one);
  });

  it('is short even in Persian', async () => {
    const text = 'در هر خانه از خروجی بنویسید کدام پیکسل‌های ورودی را می‌بیند. '.repeat(4);
    const tasks = Array.from({ length: 10 }, () => ({ ...worksheet.tasks[0], text }) as never);
    expect((await fragmentOf({ ...worksheet, tasks })).length).toBeLessThan(1500);
  });

  it('is not looked for in other fragments', async () => {
    expect(await worksheetIn('')).toBeUndefined();
    expect(await worksheetIn('#exercises-embed')).toBeUndefined();
  });

  it('is called damaged wherever it was cut, and whatever else stands there', async () => {
    const whole = await fragmentOf(worksheet);
    for (let length = '#worksheet='.length; length < whole.length; length++)
      expect(await worksheetIn(whole.slice(0, length))).toBe('damaged');
    expect(await worksheetIn('#worksheet=%%%')).toBe('damaged');
  });

  it.each([
    { ...worksheet, linkLanguage: 'de' },
    { ...worksheet, title: 7 },
    { ...worksheet, tasks: [{ ...worksheet.tasks[0], page: '../../elsewhere' }] },
    { ...worksheet, tasks: [{ ...worksheet.tasks[0], state: 'x&lock=y' }] },
    { ...worksheet, tasks: [{ ...worksheet.tasks[0], lock: 'weld' }] },
    { ...worksheet, tasks: [{ ...worksheet.tasks[0], lines: 1e9 }] },
  ])('is not taken with a part that is none', async (wrong) => {
    expect(await worksheetIn(await fragmentOf(wrong as unknown as Worksheet))).toBe('damaged');
  });
});
