/** A server that does nothing but number leaves, until it is killed: `sequencer-process.ts <database> <folder>`. */
import { sequence } from '../../src/log/sequencer.js';
import { connectLog } from './log.js';
import { TENANT } from './names.js';

const [databaseUrl = '', folder = ''] = process.argv.slice(2);
const server = await connectLog(databaseUrl, folder);
for (;;) await sequence(server, TENANT);
