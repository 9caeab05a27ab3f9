import { choiceField, linkCodec, wholeField } from '../../ui/demo/link-state.ts';
import { comparisons, widths } from './costs.ts';
import { outputs, readStack, stackText } from './stack.ts';
import { highestSeed, images, initial, type StackedState } from './state.ts';
import { mostFilters } from './trials.ts';

/** `?stacked-kernels=layers:3-3-3,image:grey,width:3`. */
export const link = linkCodec<StackedState>('stacked-kernels', initial, [
  {
    key: 'layers',
    read: ({ layers }) => stackText(layers),
    write: (state, text) => {
      const layers = readStack(text);
      return layers && { ...state, layers };
    },
  },
  wholeField('row', 'row', { min: 0, max: outputs - 1 }),
  wholeField('column', 'column', { min: 0, max: outputs - 1 }),
  choiceField('image', 'image', images),
  choiceField('compare', 'comparison', comparisons),
  wholeField('width', 'width', widths),
  wholeField('filters', 'filters', { min: 1, max: mostFilters }),
  wholeField('seed', 'seed', { min: 0, max: highestSeed }),
]);
