import { expect, it } from 'vitest';
import { findProblemWithNode } from './node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(findProblemWithNode(version)).toBeUndefined();
});

it.each(['18.20.8', '20.18.3'])('Node %s is too old, and the message says what is needed', (version) => {
  expect(findProblemWithNode(version)).toContain(`GD needs Node 20.19 or newer; this is Node ${version}`);
});
