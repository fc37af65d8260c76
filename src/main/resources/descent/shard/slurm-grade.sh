grader=${GRADER:-$HOME/grader}                # what `grade --gradescope grader.zip` wrote, unpacked
submissions=${SUBMISSIONS:-$HOME/submissions} # on a file system that every node sees
out=${OUT:-$HOME/grades}

# Every part needs the same seed. Students must not see it.
exec "$grader/descent" grade "$submissions" --out "$out/shard-$shard" --shard "$shard/<%shards%>" \
    --seed <%seed%> --jobs "${SLURM_CPUS_PER_TASK:-1}" --require-sandbox
