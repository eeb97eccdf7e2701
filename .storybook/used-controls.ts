import type { ArgTypesEnhancer } from 'storybook/internal/types';

/** The page of an element tells of all its attributes, parts and events; only what its story reads has a control. */
export const usedControls: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(Object.entries(argTypes).map(([name, type]) => [name, name in initialArgs ? type : { ...type, control: { disable: true } }]));
