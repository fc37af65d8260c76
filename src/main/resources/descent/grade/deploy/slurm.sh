#!/usr/bin/env bash
# Grades a class as a Slurm array of <%shards%> tasks:
#
#   sbatch slurm.sh                                          # grades; again, it goes on where it was killed
#   $GRADER/descent merge $OUT/shard-* --out $OUT/class      # when all are done
#
# To repeat a part: sbatch --array=3 slurm.sh
#SBATCH --job-name=descent-grade
#SBATCH --array=1-<%shards%>
#SBATCH --cpus-per-task=4
#SBATCH --mem=8G
#SBATCH --time=02:00:00
#SBATCH --output=descent-grade-%A-%a.log
set -euo pipefail
export LC_ALL=C.UTF-8 # names that are not ASCII can be read in no other way

grader=${GRADER:-$HOME/grader}                # what `grade --gradescope grader.zip` wrote, unpacked
submissions=${SUBMISSIONS:-$HOME/submissions} # on a file system that every node sees
out=${OUT:-$HOME/grades}
shard=$SLURM_ARRAY_TASK_ID

# Every part needs the same seed. Students must not see it.
exec "$grader/descent" grade "$submissions" --out "$out/shard-$shard" --shard "$shard/<%shards%>" \
    --seed <%seed%> --jobs "${SLURM_CPUS_PER_TASK:-1}" --require-sandbox
