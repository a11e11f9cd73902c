/** The key of the site that the benchmarks are made from. */
export const SITE = 'gd_site_37_bench';
