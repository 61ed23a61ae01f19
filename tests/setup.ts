import fc from 'fast-check';

// The same cases in every run: what fails on one machine fails on all, and a failure is there again after a change. Other
// cases: FC_SEED=123 npm test.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20241013) });
