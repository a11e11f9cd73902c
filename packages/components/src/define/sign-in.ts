import { GdSignIn } from '../sign-in/index.js';

GdSignIn.define('gd-sign-in');
