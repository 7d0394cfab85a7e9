const { mkdtemp } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Before the first test: a place for the databases that the tests copy. */
module.exports = async () => {
  process.env.LINLI_TEST_DATABASES = await mkdtemp(join(tmpdir(), 'linli-databases-'));
};
