/** The demo's part of an address: `?stuck=units:32,init:zeros`. */
import { backendChoices } from '../../engine/protocol.ts';
import { stuckActivations, stuckLimits } from '../../models/experiments/stuck.ts';
import { initialisations, inputScalings, optimisers } from '../../models/spec.ts';
import {
  choiceField,
  flagField,
  linkCodec,
  numberField,
  wholeField,
} from '../../ui/demo/link-state.ts';
import { dataChoices, runLimits } from '../../ui/training/plan.ts';
import { initial, limits, parts, type StuckState } from './state.ts';

export const codec = linkCodec<StuckState>('stuck', initial, [
  choiceField('part', 'part', parts),
  wholeField('depth', 'depth', stuckLimits.depth),
  wholeField('units', 'units', stuckLimits.units),
  choiceField('activation', 'activation', stuckActivations),
  flagField('norm', 'batchNorm'),
  flagField('dropout', 'dropout'),
  choiceField('scaling', 'inputScaling', inputScalings),
  choiceField('init', 'initialisation', initialisations),
  choiceField('optimiser', 'optimiser', optimisers),
  numberField('rate', 'learningRate', limits.learningRate),
  wholeField('epochs', 'epochs', runLimits.epochs),
  wholeField('batch', 'batchSize', runLimits.batchSize),
  wholeField('images', 'trainingSize', runLimits.trainingSize),
  wholeField('seed', 'seed', runLimits.seed),
  choiceField('backend', 'backend', backendChoices),
  choiceField('data', 'data', dataChoices),
  wholeField('at', 'at', limits.at),
  numberField('bias-rate', 'biasRate', limits.biasRate),
  wholeField('bias-seed', 'biasSeed', limits.biasSeed),
]);
