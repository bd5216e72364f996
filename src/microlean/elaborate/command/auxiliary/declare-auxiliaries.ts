/** Declares all auxiliary definitions of the types of a block. */

import { type Name, nameOf } from '../../../kernel/index.js';
import type { LeanEnvironment } from '../../lean-environment.js';
import { IdSource, Meta } from '../../meta/index.js';
import { declareDefinition, declareTheorem } from '../declare.js';
import { canMakeBelow, mkBelow, mkBRecOn } from './below.js';
import { type AuxiliaryDefinition, mkCasesOn, mkRecOn } from './cases-on.js';
import { type InductiveShape, shapeOf } from './inductive-shape.js';
import { mkInjectivity } from './injectivity.js';
import { canMakeNoConfusion, mkNoConfusion, mkNoConfusionType } from './no-confusion.js';

const EQ = nameOf('Eq');

/** For each type: `recOn`, `casesOn`, `below`, `brecOn`, `noConfusion`, and `inj`, `injEq` of its constructors. */
export function declareAuxiliaries(
  env: LeanEnvironment,
  types: readonly Name[],
  ids: IdSource = new IdSource(),
): void {
  for (const name of types) declareFor(new Meta(env, ids), name);
}

function declareFor(meta: Meta, name: Name): void {
  const { env } = meta;
  const shape = shapeOf(meta, name);
  const define = (definition: AuxiliaryDefinition | undefined) => {
    if (definition === undefined || env.find(definition.name) !== undefined) return;
    declareDefinition(env, definition, 'abbrev');
    env.addEntry('auxiliary', name, { declaration: definition.name, role: definition.name.last });
  };
  if (shape.recursor.numMotives === 1) define(mkRecOn(meta, shape));
  define(mkCasesOn(meta, shape));
  if (env.find(name.child('casesOn')) === undefined) return;
  if (canMakeBelow(meta, shape)) {
    define(mkBelow(meta, shape));
    define(mkBRecOn(meta, shape));
  }
  if (!canMakeNoConfusion(meta, shape)) return;
  define(mkNoConfusionType(meta, shape));
  define(mkNoConfusion(meta, shape));
  declareInjectivity(meta, shape);
}

function declareInjectivity(meta: Meta, shape: InductiveShape): void {
  const { env } = meta;
  for (const ctor of shape.ctors)
    for (const theorem of mkInjectivity(meta, shape, ctor)) {
      if (env.find(theorem.name) !== undefined) continue;
      declareTheorem(env, theorem);
      env.addEntry('auxiliary', shape.info.name, { declaration: theorem.name, role: theorem.name.last });
      if (theorem.name.last === 'injEq') {
        env.addEntry('simp', EQ, {
          declaration: theorem.name,
          priority: 1000,
          inverse: false,
          pre: false,
          unfold: false,
          set: 'simp',
        });
      }
    }
}
