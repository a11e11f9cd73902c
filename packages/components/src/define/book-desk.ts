import { GdBookDesk } from '../book-desk/index.js';

GdBookDesk.define('gd-book-desk');
