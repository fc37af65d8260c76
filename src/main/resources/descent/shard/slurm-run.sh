out=${OUT:-<%out%>} # on a file system that every node sees

exec ${DESCENT:-descent} <%command%> --out "$out/shard-$shard" --shard "$shard/<%shards%>" \
    --at-once "${SLURM_CPUS_PER_TASK:-1}"
