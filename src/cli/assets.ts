const command = process.argv[2];
console.log(`assets: ${command}`);
