// Stands in for styles, pictures and fonts under jest, which only needs a name for them.
module.exports = 'asset';
