import { allAtOnce } from './all-at-once.mjs';
import { plainCard } from './plain-card.mjs';

allAtOnce({ cardOf: plainCard, card: '.card', filter: 'hides' });
