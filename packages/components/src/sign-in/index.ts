export { GdSignIn, type SignedIn, type SignedOut } from './gd-sign-in.js';
