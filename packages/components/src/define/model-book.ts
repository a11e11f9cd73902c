import { GdModelBook } from '../model-book/index.js';

GdModelBook.define('gd-model-book');
