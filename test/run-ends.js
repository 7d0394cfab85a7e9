const { rm } = require('node:fs/promises');

module.exports = () => rm(process.env.LINLI_TEST_DATABASES, { recursive: true, force: true });
