import type { Fact, FactUnit, Facts } from './fact.ts';
import type { ReferenceKey } from './references.ts';

function cited(
  value: number,
  unit: FactUnit,
  digits: number,
  reference: ReferenceKey,
  place: string,
): Fact {
  return { value, unit, digits, provenance: { kind: 'cited', reference, place } };
}

/** Numbers that others measured. Errors are fractions of the ImageNet validation set, top-1. */
export const citedFacts: Facts = {
  'plain18.error': cited(0.2794, 'fraction', 2, 'he2016', 'table 2'),
  'plain34.error': cited(0.2854, 'fraction', 2, 'he2016', 'table 2'),
  'resnet18.error': cited(0.2788, 'fraction', 2, 'he2016', 'table 2'),
  'resnet34.error': cited(0.2503, 'fraction', 2, 'he2016', 'table 2'),
  'speed.gtx1080.forward-ratio': cited(
    66.56 / 50.67,
    'number',
    2,
    'johnson2017',
    'GTX 1080, cuDNN',
  ),
  'speed.gtx1080.training-ratio': cited(
    232.55 / 153.9,
    'number',
    2,
    'johnson2017',
    'GTX 1080, cuDNN',
  ),
  'speed.gtx1080.resnet152-ratio': cited(0.71, 'number', 2, 'johnson2017', 'GTX 1080, cuDNN'),
  'speed.keras-cpu.ratio': cited(69.5 / 58.2, 'number', 2, 'keras-applications', 'CPU'),
  'vgg.shallow-error': cited(0.07, 'fraction', 0, 'simonyan2015', '§4.1'),
  'cam.localisation-error': cited(0.371, 'fraction', 1, 'zhou2016', 'abstract'),
};
