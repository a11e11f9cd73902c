import { GdCaseInbox } from '../case-inbox/index.js';

GdCaseInbox.define('gd-case-inbox');
