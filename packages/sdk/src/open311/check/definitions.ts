import type { Open311Attribute } from '../types.js';
import { definitionOf } from '../read.js';
import type { Assertion } from './assertion.js';
import { dataOfSuccess } from './probe.js';
import { expect, Skipped } from './report.js';

const LISTS = ['singlevaluelist', 'multivaluelist'];
const DATATYPES = ['string', 'number', 'datetime', 'text', ...LISTS];

function expectAttribute({ code, datatype, order, values }: Open311Attribute, service: string): void {
  const where = `The attribute “${code}” of ${service}`;
  expect(code !== '', `An attribute of ${service} has no code`);
  expect(DATATYPES.includes(datatype ?? ''), `${where} has the datatype ${datatype}`);
  expect(order !== null && Number.isInteger(order) && order >= 1, `${where} has the order ${order}`);
  const isList = LISTS.includes(datatype ?? '');
  expect(isList === values.length > 0, `${where} is a ${datatype} with ${values.length} values`);
}

const isUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

export const DEFINITIONS: readonly Assertion[] = [
  {
    id: '4.1',
    text: 'Each service has code, name, metadata and one of the three types; no code stands twice.',
    once: true,
    async run(context) {
      const services = await context.services();
      expect(services.length > 0, 'There is no service');
      expect(isUnique(services.map(({ service_code }) => service_code)), 'A service code stands twice');
      for (const { service_code, service_name, type } of services) {
        expect(service_name !== null, `${service_code} has no name`);
        expect(['realtime', 'batch', 'blackbox'].includes(type ?? ''), `${service_code} is of type ${type}`);
      }
    },
  },
  {
    id: '4.2',
    text: 'A service whose metadata is true has at least one attribute, and no other has any.',
    async run(context, format) {
      for (const { service_code, metadata } of await context.services()) {
        const answer = await context.probe.get(`services/${encodeURIComponent(service_code)}`, format);
        if (!metadata && answer.status === 404) continue;
        const { attributes } = definitionOf(dataOfSuccess(answer), service_code);
        expect(
          attributes.length > 0 === metadata,
          `${service_code} has metadata ${metadata} and ${attributes.length} attributes`,
        );
      }
    },
  },
  {
    id: '4.3',
    text: 'Attributes have a code, a known datatype and an order of their own from 1; lists have values, others none.',
    once: true,
    async run(context) {
      const services = (await context.services()).filter(({ metadata }) => metadata);
      if (services.length === 0) throw new Skipped('No service has attributes');
      for (const { service_code } of services) {
        const { attributes } = await context.definition(service_code);
        for (const attribute of attributes) expectAttribute(attribute, service_code);
        expect(isUnique(attributes.map(({ code }) => code)), `A code stands twice in ${service_code}`);
        expect(isUnique(attributes.map(({ order }) => order)), `An order stands twice in ${service_code}`);
      }
    },
  },
];
