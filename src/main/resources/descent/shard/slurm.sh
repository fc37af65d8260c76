#!/usr/bin/env bash
# <%what%> as a Slurm array of <%shards%> tasks:
#
#   sbatch slurm.sh                                          # runs; again, it goes on where it was killed
#   <%merge%>      # when all are done
#
# To repeat a part: sbatch --array=3 slurm.sh
#SBATCH --job-name=descent-<%name%>
#SBATCH --array=1-<%shards%>
#SBATCH --cpus-per-task=4
#SBATCH --mem=8G
#SBATCH --time=02:00:00
#SBATCH --output=descent-<%name%>-%A-%a.log
set -euo pipefail
export LC_ALL=C.UTF-8 # names that are not ASCII can be read in no other way

shard=$SLURM_ARRAY_TASK_ID
<%body%>
